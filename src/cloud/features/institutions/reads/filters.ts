import type { Asked } from './find'
import { statusToday } from './sql'

export const PAGE_ROWS = 30
/** One more, so that a page knows whether it is the last. */
export const ONE_MORE = PAGE_ROWS + 1

/** The parameters that every list begins with. */
export const askedValues = ({ districtId, today, category, townCode, status }: Asked): unknown[] => [
  districtId,
  today,
  category,
  townCode,
  status,
]

export const TODAY = '$2::date'
export const TOWN = '$4::text'

/** Institution `i` is of the district, the category and the town asked for. */
export const OF_KIND = `i.district_id = $1::int and i.withdrawn_on is null
  and ($3::text is null or $3 = any(i.category_codes)) and ($4::text is null or $4 = any(i.town_codes))`

/** … and today it is what was asked for. */
export const OF_STATUS = `($5::text is null or ${statusToday(TODAY)} = $5)`
