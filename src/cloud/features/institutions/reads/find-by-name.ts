import type { Database } from '../../../database/connect'
import type { Cursor } from './cursor'
import { askedValues, OF_KIND, OF_STATUS, ONE_MORE, TODAY, TOWN } from './filters'
import type { Asked, FoundRow } from './find'
import { firstSite, listedColumns } from './sql'

/** $6 and $7: the pinyin and id after which to go on. The inner list ends the scan before anything is joined to it. */
const BY_NAME = {
  name: 'institutions-by-name',
  text: `
    select ${listedColumns(TODAY)}, 0 as key, i.name_pinyin as pinyin
    from (
      select i.* from institution i
      where ${OF_KIND} and ${OF_STATUS} and (i.name_pinyin, i.institution_id) > ($6::text, $7::bigint)
      order by i.name_pinyin, i.institution_id limit ${ONE_MORE}) as i
    ${firstSite(TODAY, TOWN)}
    order by i.name_pinyin, i.institution_id`,
}

/** The district's institutions by the pinyin of their names. */
export const byName = (db: Database, asked: Asked, after: Cursor | null): Promise<FoundRow[]> =>
  db.run<FoundRow>(BY_NAME, [...askedValues(asked), after?.pinyin ?? '', after?.id ?? 0])
