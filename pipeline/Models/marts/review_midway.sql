-- One row per review held long enough after the one before it for a midway
-- review between them.
-- key: member_id

select
    review_held.member_id,
    review_held.child_id,
    review_held.held_on,
    review_held.iro,
    review_held.review_kind,
    review_held.review_code,
    review_held.held_before_on,
    max(midway_review.done_on) as midway_on
from marts.review_held
cross join reference.setting
left join core.midway_review
    on
        review_held.child_id = midway_review.child_id
        and midway_review.done_on > review_held.held_before_on
        and midway_review.done_on < review_held.held_on
where
    review_held.held_before_on
    <= review_held.held_on - setting.midway_gap_days
group by all
order by review_held.held_on
