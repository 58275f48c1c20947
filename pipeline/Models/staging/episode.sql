-- One row per episode of the return that holds, short breaks left out.
-- Episodes begun after the as-at date are here too, marked: an episode before
-- them can need their day.
-- key: child_id, return_position, row_number

select
    episodes.child as child_id,
    episodes.decom as began_on,
    episodes.rne as began_with_code,
    episodes.ls as legal_status_code,
    episodes.cin as need_code,
    episodes.place as place_code,
    episodes.place_provider as provider_code,
    episodes.dec as ended_on,
    raw.clean(text.dec) is not null and episodes.dec is null
        as is_end_unreadable,
    episodes.rec as ended_with_code,
    episodes.reason_place_change as reason_moved_code,
    episodes.home_post as home_postcode,
    episodes.pl_post as placement_postcode,
    episodes.return_position,
    episodes.row_number,
    not episodes.is_used as is_after_as_at
from raw.episodes
left join raw.episodes_text as text
    on
        episodes.file_id = text.file_id
        and episodes.row_number = text.row_number
left join reference.code_group as short_break
    on
        short_break.grouping = 'short_break'
        and short_break.code = episodes.ls
where
    episodes.row_state in ('used', 'after as-at')
    and short_break.code is null
