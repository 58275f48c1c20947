-- One row per review held of a child old enough to take part: whether the
-- child sent their views first, and whether the IRO saw or spoke to them.
-- key: member_id

with

held as (
    select
        review_held.member_id,
        review_held.child_id,
        review_held.held_on,
        review_held.iro,
        review_held.review_kind,
        review_held.review_code,
        contact_day.day as contact_from_on
    from marts.review_held
    cross join reference.setting
    left join reference.calendar_day as day_before
        on review_held.held_on - 1 = day_before.day
    left join reference.calendar_day as contact_day
        on
            contact_day.is_working_day
            and contact_day.working_day_number
            = day_before.working_day_number - setting.contact_working_days + 1
    where review_held.is_old_enough_to_take_part
)

select
    held.*,
    max(consultation.received_on) as form_received_on,
    max(iro_visit.visited_on) as contact_on
from held
cross join reference.setting
left join core.consultation
    on
        held.child_id = consultation.child_id
        and consultation.is_from_child
        and consultation.received_on
        >= held.held_on - setting.consultation_days
        and consultation.received_on <= held.held_on
left join core.iro_visit
    on
        held.child_id = iro_visit.child_id
        and iro_visit.visited_on >= held.contact_from_on
        and iro_visit.visited_on < held.held_on
group by all
order by held.held_on
