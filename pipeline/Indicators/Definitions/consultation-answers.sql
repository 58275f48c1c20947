-- One row per answer of a consultation form that can be read. Met: yes, or
-- seven and above.
-- key: member_id

select
    child_id || '@' || file_order as member_id,
    child_id,
    received_on as counted_on,
    is_good as is_met,
    coalesce(respondent, 'not known') as respondent,
    question,
    answer
from marts.consultation
where answer is not null
