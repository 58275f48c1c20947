-- One row per period and IRO in post on its first day, with the day they left
-- where that lies in the period.
-- key: iro, period

with

in_post as (
    select
        reporting_period.period,
        reporting_period.from_on,
        reporting_period.to_on,
        iro.iro,
        iro.fte
    from marts.reporting_period
    inner join core.iro
        on
            iro.began_on <= reporting_period.from_on
            and coalesce(iro.ended_on, date '9999-12-31')
            > reporting_period.from_on
    qualify row_number() over (
        partition by reporting_period.period, iro.iro
        order by iro.began_on desc, iro.file_order desc
    ) = 1
)

select
    in_post.iro,
    in_post.period,
    in_post.from_on as counted_on,
    case
        when iro_stay.ended_on <= in_post.to_on then iro_stay.ended_on
    end as left_on
from in_post
inner join core.iro_stay
    on
        in_post.iro = iro_stay.iro
        and iro_stay.began_on <= in_post.from_on
        and coalesce(iro_stay.ended_on, date '9999-12-31') > in_post.from_on
where in_post.fte > 0
order by in_post.from_on, in_post.iro
