import { dayInShanghai } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { normaliseCode } from '../../../../policy/training/credit-code'
import type { Context } from '../../../context'
import type { Database } from '../../../database/connect'
import type { CodeAnswer, InstitutionListed } from '../shapes'
import { licenceDigits } from './licence-digits'
import { toListed } from './listed'
import type { ListedRow } from './listed'
import { readPrintedCode } from './printed-code'
import { firstSite, listedColumns, ofInstitution } from './sql'

const MOST = 10

const select = (name: string, which: string) => ({
  name,
  text: `select ${listedColumns('$1::date')} from institution i ${firstSite('$1::date', 'null')}
    where i.withdrawn_on is null and ${which} order by i.district_id, i.institution_id limit ${MOST}`,
})

/** $2 the code. Codes are the country's: the caller's district is not asked for. */
const OF_CREDIT_CODE = select('institutions-of-credit-code', 'i.credit_code = $2::text')
const OF_LICENCE = select('institutions-of-licence', 'i.licence_number = $2::text')
const OF_ID = select('institutions-of-id', 'i.district_id = $2 and i.institution_id = $3')

const LATEST_ISSUE = {
  name: 'institutions-latest-issue',
  text: `select c.issue from institution i join institution_code c on ${ofInstitution('c', 'i')}
    where i.district_id = $1 and i.institution_id = $2 order by c.issue desc limit 1`,
}

/** The live state behind a licence number, a credit code or a printed code; forged and outdated ones are called so. */
export async function findByCode(ctx: Context, typed: string): Promise<CodeAnswer> {
  const today = dayInShanghai(ctx.now)
  const printed = readPrintedCode(ctx.registerKey(), typed)
  if (printed === 'forged') return { outcome: 'forged' }
  if (printed) {
    const { districtId, institutionId, issue } = printed
    const [latest] = await ctx.db.run<{ issue: number }>(LATEST_ISSUE, [districtId, institutionId])
    if (!latest) return { outcome: 'unknown' }
    const institutions = await listed(ctx.db, OF_ID, today, [districtId, institutionId])
    return issue === latest.issue ? { outcome: 'found', by: 'printed', institutions } : { outcome: 'outdated', institutions }
  }
  const ofCredit = await listed(ctx.db, OF_CREDIT_CODE, today, [normaliseCode(typed)])
  if (ofCredit.length > 0) return { outcome: 'found', by: 'credit-code', institutions: ofCredit }
  const ofLicence = await listed(ctx.db, OF_LICENCE, today, [licenceDigits(typed)])
  return ofLicence.length > 0 ? { outcome: 'found', by: 'licence', institutions: ofLicence } : { outcome: 'unknown' }
}

async function listed(
  db: Database,
  statement: { name: string; text: string },
  today: Day,
  values: unknown[],
): Promise<InstitutionListed[]> {
  return (await db.run<ListedRow>(statement, [today, ...values])).map((row) => toListed(row, today))
}
