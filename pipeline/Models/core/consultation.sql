-- One row per answer to a question of a consultation form.
-- key: file_order

select
    consultation.child_id,
    consultation.received_on,
    consultation.respondent,
    from_child.code is not null as is_from_child,
    consultation.question,
    consultation.answer,
    good_answer.code is not null
    or coalesce(
        try_cast(consultation.answer as integer) >= setting.good_answer, false
    ) as is_good,
    consultation.file_order
from staging.consultation
cross join reference.setting
left join reference.code_group as from_child
    on
        from_child.grouping = 'from_child'
        and from_child.code = consultation.respondent
left join reference.code_group as good_answer
    on
        good_answer.grouping = 'good_answer'
        and good_answer.code = consultation.answer
