-- One row per child and day on which a care or pathway plan was updated, as
-- the last row says.
-- key: child_id, updated_on, is_pathway

select
    care_plan.child_id,
    care_plan.updated_on,
    pathway_plan.code is not null as is_pathway,
    care_plan.plan,
    no_plan.code is null as is_permanent,
    fostering.code is not null as is_long_term_fostering
from staging.care_plan
left join reference.code_group as pathway_plan
    on
        pathway_plan.grouping = 'pathway_plan'
        and pathway_plan.code = care_plan.kind
left join reference.code_group as no_plan
    on
        no_plan.grouping = 'no_permanence_plan'
        and no_plan.code = care_plan.plan
left join reference.code_group as fostering
    on
        fostering.grouping = 'long_term_fostering_plan'
        and fostering.code = care_plan.plan
qualify row_number() over (
    partition by
        care_plan.child_id,
        care_plan.updated_on,
        pathway_plan.code is not null
    order by care_plan.file_order desc
) = 1
