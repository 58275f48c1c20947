-- One row per review held, with what the service recorded of its meeting.
-- key: member_id

select
    review_timeliness.*,
    coalesce(
        review_timeliness.held_on
        >= reference.birthday(child.born_on, setting.participation_age),
        false
    ) as is_old_enough_to_take_part,
    coalesce(
        review_timeliness.started_on < reference.birthday(
            child.born_on, setting.first_review_young_before
        ),
        false
    ) as was_young_at_start,
    review_meeting.iro,
    coalesce(review_meeting.late_reason, 'not known') as reason_late,
    case
        when review_timeliness.is_in_time then 'in time'
        else coalesce(days_late."group", 'not known')
    end as days_late_group,
    took_part.code is not null as is_participation_known,
    took_part."group" = 'yes' as has_taken_part,
    coalesce(attended."group" = 'yes', false) as has_attended
from marts.review_timeliness
cross join reference.setting
left join core.child on review_timeliness.child_id = child.child_id
left join core.review_meeting
    on
        review_timeliness.child_id = review_meeting.child_id
        and review_timeliness.held_on = review_meeting.held_on
left join reference.code_group as took_part
    on
        took_part.grouping = 'took_part'
        and took_part.code = review_timeliness.review_code
left join reference.code_group as attended
    on
        attended.grouping = 'attended'
        and attended.code = review_timeliness.review_code
left join reference.band as days_late
    on
        days_late.grouping = 'days_late'
        and review_timeliness.held_on - review_timeliness.due_on
        >= days_late.from_value
        and review_timeliness.held_on - review_timeliness.due_on
        < days_late.to_value
where review_timeliness.held_on is not null
order by review_timeliness.held_on
