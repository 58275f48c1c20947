-- One row per thing that happened to a child or is due for one and stands in
-- no other mart as it is shown. What happened on one day ends on it; null until
-- it ends.
-- key: child_id, lane, from_on, to_on, kind, detail

with

judged as (
    select
        review.child_id,
        'review' as lane,
        coalesce(review.held_on, review.due_on) as from_on,
        coalesce(review.held_on, review.due_on) as to_on,
        review.due_on,
        coalesce(nullif(review.review_kind, 'not known') || ' review', 'review')
            as kind,
        code_set.meaning as detail,
        case when review.held_on > review.due_on then meeting.late_reason end
            as outcome,
        'Reviews' as extract,
        review.held_on as done_on
    from marts.review_timeliness as review
    cross join reference.run_date
    left join core.review_meeting as meeting
        on
            review.child_id = meeting.child_id
            and review.held_on = meeting.held_on
    left join reference.code_set
        on
            code_set.extract = 'Reviews'
            and code_set."column" = 'REVIEW_CODE'
            and code_set.code = review.review_code
    where
        review.held_on is not null
        or (
            review.due_on is not null
            and coalesce(review.period_ended_on, date '9999-12-31')
            > run_date.as_at
        )
    union all
    select
        child_id, 'formal', raised_on, resolved_on, due_on,
        'formal escalation, stage ' || stage, theme, outcome, 'escalations',
        resolved_on
    from marts.escalation
    where is_formal
    union all
    select
        child_id, lane, from_on, to_on, due_on, kind, detail, null, extract,
        to_on
    from core.dated_entry
)

select
    judged.* exclude (done_on),
    case
        when judged.due_on is null then null
        when judged.done_on <= judged.due_on then 'in time'
        when judged.done_on > judged.due_on then 'late'
        when judged.due_on <= run_date.as_at then 'overdue'
        else 'due'
    end as state
from judged
cross join reference.run_date
union all by name
select
    child_id,
    'informal' as lane,
    raised_on as from_on,
    resolved_on as to_on,
    'informal escalation' as kind,
    theme as detail,
    outcome,
    'escalations' as extract
from marts.escalation
where is_informal
union all by name
select *, 'Episodes' as extract from core.care_spell
