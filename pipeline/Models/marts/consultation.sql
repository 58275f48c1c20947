-- One row per answer to a question of a consultation form.
-- key: file_order

select
    child_id,
    received_on,
    respondent,
    question,
    answer,
    is_good,
    file_order
from core.consultation
