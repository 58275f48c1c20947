-- One row per answer to a question of a consultation form.
-- key: child_id, received_on, respondent, question

select
    child as child_id,
    received as received_on,
    respondent,
    question,
    answer,
    comment,
    return_position,
    row_number,
    file_order
from raw.consultations
where is_used
