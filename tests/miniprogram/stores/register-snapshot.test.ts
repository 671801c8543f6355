import type { RegisterSnapshot, SignedSnapshot } from '../../../src/cloud/features/institutions/shapes'
import { registerKeyOf } from '../../../src/cloud/ports/register-key'
import { check, NO_TIME, NOTHING_TOLD } from '../../../src/miniprogram/stores/pay-check'
import { PayCheckForm } from '../../../src/miniprogram/stores/pay-check-form'
import { isSignedBy, readSigned } from '../../../src/miniprogram/stores/signed-snapshot'
import { statutoryBy } from '../../../src/miniprogram/stores/snapshot-days'
import { keptById, searchKept } from '../../../src/miniprogram/stores/snapshot-row'
import { countOf, fenOf } from '../../../src/miniprogram/stores/typed-sums'
import { CATEGORY_CODES } from '../../../src/policy/training/category'
import { STATUSES } from '../../../src/policy/training/standing'

const MADE_AT = '2026-05-21T10:46:00.000Z'
const key = registerKeyOf('5'.repeat(64))()
const other = registerKeyOf('6'.repeat(64))()

const snapshot: RegisterSnapshot = {
  format: 1, districtId: 500153, madeAt: MADE_AT, isDemo: true, statuses: STATUSES, categories: CATEGORY_CODES,
  towns: [['001', '示例街道']], banks: ['示例银行'], times: ['67 18:00 20:00', '3 18:30 20:00 o', '不是时间'],
  statutory: [['2027-10-01', 'h', '国庆节'], ['2027-10-09', 'w', '国庆节']],
  rows: [
    [1, '昌元示例美术 𠮷 中心', [[1, '2024-08-20'], [3, '2026-06-01']], '2027-08-31', [[10, '美术']],
      [[0, '示例路 12 号'], [0, '示例新街 1 号', '2026-07-01', 0]], '教民999999000000001号', 0, 'b', 0, '6200 **** 0001', 1, 9500, [1, 0, 2, 9], ['示例旧名画馆']],
    [2, '示例思维课堂', [[5, '2026-04-27']], 0, [], [], 0, 0, 0, -1, 0, 0, 0],
  ],
}

function signed(by = key, what: object = snapshot): SignedSnapshot {
  const payload = JSON.stringify(what)
  return { payload, signature: by.sign(payload), publicKey: by.publicKey }
}

describe('a kept list', () => {
  it('is read when the key that signed it fits, also with signs outside the basic plane', () => {
    expect(readSigned(signed(), key.publicKey, 500153)?.rows).toEqual(snapshot.rows)
  })

  it('is not read when a word was changed, another key signed it, or the signature is none', () => {
    const good = signed()
    expect(readSigned({ ...good, payload: good.payload.replace('示例路', '别的路') }, key.publicKey, 500153)).toBeNull()
    expect(readSigned(signed(other), key.publicKey, 500153)).toBeNull()
    for (const signature of ['', 'x', '*'.repeat(86), good.signature.slice(2)]) expect(isSignedBy(key.publicKey, { ...good, signature })).toBe(false)
  })

  it('is not read for another district, in another format, or when it is no list', () => {
    expect(readSigned(signed(), key.publicKey, 500112)).toBeNull()
    expect(readSigned(signed(key, { ...snapshot, format: 2 }), key.publicKey, 500153)).toBeNull()
    expect(readSigned(signed(key, { format: 1, districtId: 500153 }), key.publicKey, 500153)).toBeNull()
  })
})

describe('an institution of the list', () => {
  it('is what it is on the day it is read, by changes and addresses recorded ahead', () => {
    expect(keptById('2026-05-31', snapshot, 1)).toMatchObject({ standing: { status: 'white' }, addresses: ['示例街道示例路 12 号'], fundMode: 'bank-custody' })
    expect(keptById('2026-06-01', snapshot, 1)?.standing.status).toBe('suspended')
    expect(keptById('2026-07-01', snapshot, 1)?.addresses).toHaveLength(2)
    expect(keptById('2026-05-31', snapshot, 3)).toBeNull()
  })

  it('is found by a part of its name or number, spaces aside; nothing typed finds nobody', () => {
    const found = (text: string) => searchKept('2026-05-31', snapshot, text).map(({ institutionId }) => institutionId)
    expect(found('示例 思维')).toEqual([2])
    expect(found('9999 9900 0000 001')).toEqual([1])
    expect(found('旧名画')).toEqual([1])
    expect(found('  ')).toEqual([])
  })
})

describe('an institution of the list is found by how its name sounds', () => {
  const spoken: RegisterSnapshot = {
    ...snapshot,
    sounds: { chang: '昌', hua: '画', ke: '课', ji: '旧', jiu: '旧', li: '例', mei: '美', ming: '名', shi: '示', shu: '术', si: '思', tang: '堂', wei: '维', xin: '心', yuan: '元', zhong: '中' },
  }
  const found = (text: string, list = spoken) => searchKept('2026-05-31', list, text).map(({ institutionId }) => institutionId)

  it.each([
    ['cyslms', [1]], ['YSL', [1]], ['y s l', [1]], ['changyuan', [1]], ['yuanshi', [1]], ['changysl', [1]], ['shilim', [1]], ['sh', [1, 2]], ['sl', [1, 2]], ['cy', [1]],
    ['shili', [1, 2]], ['sls', [2]], ['jmh', [1]], ['jiuming', [1]], ['cysls', []], ['yuanch', []], ['ys', []], ['hs', []],
  ])('%s finds %j', (text, ids) => {
    expect(found(text)).toEqual(ids)
  })

  it('a sign without a reading is passed over, and an older list without any still finds by its signs', () => {
    expect(found('mszx')).toEqual([1])
    expect(found('cyslms', snapshot)).toEqual([])
    expect(found('昌元', snapshot)).toEqual([1])
  })
})

describe('what a list says of class times and days', () => {
  it('is read as it was published; what cannot be read is left out, and an older list has none', () => {
    expect(keptById('2026-05-31', snapshot, 1)?.classTimes).toEqual([
      { weekdays: [3], starts: '18:30', ends: '20:00', online: true },
      { weekdays: [6, 7], starts: '18:00', ends: '20:00', online: false },
    ])
    expect(keptById('2026-05-31', snapshot, 2)?.classTimes).toEqual([])
  })

  it('knows a year that an officer brought in, and without it that year stays unknown', () => {
    const of = (list: RegisterSnapshot | null) => ['2027-10-01', '2027-10-09', '2027-10-11', '2026-10-01', '2028-10-02'].map(statutoryBy(list))
    expect(of(snapshot)).toEqual(['holiday', 'make-up-workday', 'workday', 'holiday', 'unknown'])
    expect(of(null)).toEqual(['unknown', 'unknown', 'unknown', 'holiday', 'unknown'])
  })

  it('a published time is told by one tap in the place of an empty one, and taken out by another', () => {
    const form = new PayCheckForm()
    const [online, weekend] = keptById('2026-05-31', snapshot, 1)?.classTimes ?? []
    if (!online || !weekend) throw new Error('no times')
    form.togglePublished(weekend)
    form.togglePublished(online)
    expect(form.told.times).toEqual([{ weekdays: [6, 7], startsAt: '18:00', endsAt: '20:00' }, { weekdays: [3], startsAt: '18:30', endsAt: '20:00' }])
    expect(form.told.delivery).toBe('offline')
    form.togglePublished(weekend)
    form.togglePublished(online)
    expect(form.told.times).toEqual([NO_TIME])
  })
})

describe('a check of what was told', () => {
  const now = new Date(MADE_AT)
  const blackOne = { ...NOTHING_TOLD, institution: { institutionId: 2, name: '示例思维课堂' } }
  const listingOf = (told: typeof NOTHING_TOLD, list: RegisterSnapshot | null) =>
    check(told, list, now).result.findings.find(({ about }) => about === 'listing')

  it('says not to pay whom the list calls black, and whom it does not know', () => {
    expect(check(blackOne, snapshot, now).result.verdict).toBe('do-not-pay')
    const unknown = { ...NOTHING_TOLD, institution: { institutionId: null, name: '没有这一家' } }
    expect(listingOf(unknown, snapshot)).toMatchObject({ verdict: 'do-not-pay', because: 'not-on-list' })
  })

  it('condemns nobody without a list or without an institution, and is never green there', () => {
    for (const [told, list] of [[blackOne, null], [NOTHING_TOLD, snapshot]] as const) {
      expect(listingOf(told, list)?.verdict).toBe('verify-first')
      expect(check(told, list, now).result.verdict).toBe('verify-first')
    }
  })

  const ofMaths = (more: object) => {
    const told = { ...NOTHING_TOLD, category: 'math' as const, months: 1, times: [{ weekdays: [4], startsAt: '18:30', endsAt: '20:00' }], firstDay: '2026-09-03', inBreaks: false, ...more }
    const found = check(told, snapshot, now).result.findings.find(({ about }) => about === 'day')
    return [found?.because, found?.days?.[0]]
  }

  it('looks at each lesson day of the months: a holiday on the last of them is found, and nothing when they end before it', () => {
    expect(ofMaths({})).toEqual(['rest-day', '2026-10-01'])
    expect(ofMaths({ firstDay: '2026-08-27' })).toEqual(['fine', undefined])
    expect(ofMaths({ inBreaks: null, firstDay: '2026-08-27' })).toEqual(['breaks-not-told', undefined])
    expect(ofMaths({ months: null })).toEqual(['not-told', undefined])
  })

  it('knows the days of a year by the list, and asks about a year that nobody has published', () => {
    expect(ofMaths({ firstDay: '2027-10-07' })).toEqual(['fine', undefined])
    expect(ofMaths({ firstDay: '2028-10-05' })).toEqual(['unknown-day', '2028-10-05'])
  })

  it.each([
    ['6840', 684_000], ['６８４０', 684_000], ['6,840.5', 684_050], ['', null], ['很多', null], ['-1', null], ['1.234', null],
  ])('reads %s yuan as %s fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it.each([['72', 72], [' 72 ', 72], ['7.5', null], ['', null], ['12345', null]])('reads %s lessons as %s', (typed, count) => {
    expect(countOf(typed)).toBe(count)
  })
})
