-- One row per annual review of a foster carer, with the day the year before
-- it began: the review before, or, for the first known one, the approval
-- where that is near enough to be the one before.
-- key: file_order

with

in_order as (
    select
        *,
        lag(reviewed_on) over (
            partition by carer order by reviewed_on, file_order
        ) as reviewed_before_on
    from staging.carer_review
)

select
    in_order.carer,
    in_order.reviewed_on,
    in_order.approved_on,
    coalesce(
        in_order.reviewed_before_on,
        case
            when
                in_order.reviewed_on
                <= in_order.approved_on
                + to_months(setting.carer_first_review_months)
                then in_order.approved_on
        end
    ) as counted_from,
    in_order.file_order
from in_order
cross join reference.setting
