import { createPublicKey, randomUUID, verify } from 'node:crypto'
import * as fc from 'fast-check'
import { statutoryDay } from '../../../src/cloud/database/reference-tables'
import type { Database } from '../../../src/cloud/database/connect'
import { printedCodeOf, readPrintedCode } from '../../../src/cloud/features/institutions/reads/printed-code'
import type { CodeAnswer, IssuedCode, RegisterSnapshot, SignedSnapshot } from '../../../src/cloud/features/institutions/shapes'
import { registerKeyOf } from '../../../src/cloud/ports/register-key'
import { as, good, refusal } from '../../support/call'
import type { Caller } from '../../support/call'
import { anInstitution, anOfficer } from '../../support/institutions'
import { registerKey } from '../../support/register-key'
import { testDatabase } from '../../support/test-database'

const districtId = 500153
let db: Database
let officer: Caller
let institutionId: number
beforeAll(async () => {
  db = await testDatabase()
  officer = await anOfficer(db)
  const codes = { creditCode: '91350100M000100Y43', licenceNumber: '教民150015370000019号' }
  ;({ institutionId } = await anInstitution(officer, codes))
})
afterAll(() => db.close())

const look = async (code: string) => good<CodeAnswer>(await as(db, null)('institutions.byCode', { code }))
const issue = async () => good<IssuedCode>(await officer('institutions.issueCode', { districtId, institutionId, requestKey: randomUUID() }))

describe('a code, typed or scanned, tells the live state', () => {
  it.each([
    ['the credit code', '91350100M000100Y43', 'credit-code'],
    ['the credit code in small letters and groups', '9135 0100 m000 100y 43', 'credit-code'],
    ['the credit code in full-width digits', '９１３５０１００Ｍ０００１００Ｙ４３', 'credit-code'],
    ['the licence number as it is written', '教民150015370000019号', 'licence'],
    ['the digits of the licence', '150015370000019', 'licence'],
  ])('%s', async (_what, code, by) => {
    expect(await look(code)).toMatchObject({ outcome: 'found', by, institutions: [{ institutionId, status: 'white' }] })
  })

  it('a printed code until a later one is given out', async () => {
    const first = await issue()
    expect(await look(first.code)).toMatchObject({ outcome: 'found', by: 'printed', institutions: [{ institutionId }] })
    const second = await issue()
    expect(await look(first.code)).toMatchObject({ outcome: 'outdated', institutions: [{ institutionId }] })
    expect(await look(second.code.toLowerCase())).toMatchObject({ outcome: 'found', by: 'printed' })
  })

  it('the same request sent twice gives out one code', async () => {
    const request = { districtId, institutionId, requestKey: randomUUID() }
    const [one, two] = await Promise.all([officer('institutions.issueCode', request), officer('institutions.issueCode', request)])
    expect(good<IssuedCode>(one)).toEqual(good<IssuedCode>(two))
  })

  it('a printed code with any one sign changed is called forged', async () => {
    const { code } = await issue()
    const plain = code.replaceAll('-', '')
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'), async (at, sign) => {
        fc.pre(plain[at] !== sign)
        expect(await look(plain.slice(0, at) + sign + plain.slice(at + 1))).toEqual({ outcome: 'forged' })
      }),
      { numRuns: 60 },
    )
  })

  it('whoever has another key cannot make one', () => {
    const theirs = registerKeyOf('6'.repeat(64))()
    const code = printedCodeOf(theirs, { districtId, institutionId, issue: 1 })
    expect(readPrintedCode(registerKey(), code)).toBe('forged')
    expect(readPrintedCode(theirs, code)).toEqual({ districtId, institutionId, issue: 1 })
  })

  it('what nobody registered is unknown', async () => {
    expect(await look('150015399999999')).toEqual({ outcome: 'unknown' })
  })
})

describe('the register kept on a phone', () => {
  const take = async (more = {}) => good<SignedSnapshot>(await as(db, null, more)('institutions.snapshot', { districtId }))
  const isGenuine = ({ payload, signature, publicKey }: SignedSnapshot) => {
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'base64url')])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64url'))
  }

  it('is dated and signed, and a changed one is not genuine', async () => {
    const snapshot = await take()
    expect(isGenuine(snapshot)).toBe(true)
    expect(isGenuine({ ...snapshot, payload: snapshot.payload.replace('white', 'black') })).toBe(false)
    const { madeAt, rows, statuses } = JSON.parse(snapshot.payload) as RegisterSnapshot
    expect(madeAt).toBe('2026-05-21T10:46:00.000Z')
    const row = rows.find(([id]) => id === institutionId)
    expect(statuses[row?.[2][0]?.[0] ?? -1]).toBe('white')
  })

  it('holds what is recorded ahead, because it is read on a later day', async () => {
    const { institutionId: leaving } = await anInstitution(officer, { name: '示例将注销馆' }, { statuses: [['white', '2024-08-20'], ['warning', '2026-01-01'], ['cancelled', '2026-06-01']] })
    const { rows, statuses } = JSON.parse((await take()).payload) as RegisterSnapshot
    const changes = rows.find(([id]) => id === leaving)?.[2].map(([index, day]) => [statuses[index], day])
    expect(changes).toEqual([['warning', '2026-01-01'], ['cancelled', '2026-06-01']])
  })

  it('holds class times as published, earlier names, and the holidays an officer brought in from this year on', async () => {
    const facts = { name: '示例有课表馆', formerNames: ['示例旧名馆'], classTimes: [{ weekdays: [7, 6], starts: '09:00', ends: '11:00', online: false }, { weekdays: [3], starts: '19:00', ends: '20:00', online: true }] }
    const { institutionId: listed } = await anInstitution(officer, facts)
    const { institutionId: silent } = await anInstitution(officer, { name: '示例无课表馆', classTimes: [] })
    const of = (day: string, kind: 'holiday' | 'make-up-workday', name: string) => ({ districtId, day, kind, name })
    await db.orm.insert(statutoryDay).values([of('2025-10-01', 'holiday', '国庆节'), of('2027-10-01', 'holiday', '国庆节'), of('2027-10-09', 'make-up-workday', '国庆节')])
    const { rows, times, statutory } = JSON.parse((await take()).payload) as RegisterSnapshot
    const row = rows.find(([id]) => id === listed)
    expect([row?.[13]?.map((at) => times?.[at]), row?.[14]]).toEqual([['67 09:00 11:00', '3 19:00 20:00 o'], ['示例旧名馆']])
    expect(rows.find(([id]) => id === silent)).toHaveLength(13)
    expect(statutory).toEqual([['2027-10-01', 'h', '国庆节'], ['2027-10-09', 'w', '国庆节']])
  })

  it('is not made without a key', async () => {
    const call = as(db, null, { registerKey: registerKeyOf(undefined) })
    jest.spyOn(console, 'error').mockImplementationOnce(() => undefined)
    expect(refusal(await call('institutions.snapshot', { districtId }))).toBe('unavailable')
  })
})
