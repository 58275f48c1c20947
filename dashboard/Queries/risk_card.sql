-- One row, or none where the run has no model: its card.
-- key: none, for there is one row

select model.card
from risk.model
where model.card is not null
