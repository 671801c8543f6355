import { beginWith, isTouched, keepMine, rebase, takeTheirs, typeInto } from '../../../../src/miniprogram/stores/register/three-way'

const stands = { name: '甲', phone: '1', sites: ['路 1 号'] }
const begun = beginWith(1, stands)

describe('a form beside what stands', () => {
  it('is untouched until something else is typed, and again when that is taken back', () => {
    expect(isTouched(begun)).toBe(false)
    expect(isTouched(typeInto(begun, { name: '乙' }))).toBe(true)
    expect(isTouched(typeInto(typeInto(begun, { name: '乙' }), { name: '甲' }))).toBe(false)
  })

  it.each([
    ['nobody typed in a field: it follows', {}, { name: '丙' }, '丙', undefined],
    ['it was typed in here only: it stays', { name: '乙' }, {}, '乙', undefined],
    ['both changed it to the same: there is nothing to ask', { name: '乙' }, { name: '乙' }, '乙', undefined],
    ['both changed it to different things: both are there', { name: '乙' }, { name: '丙' }, '乙', '丙'],
  ])('when %s', (_when, typed, changed, name, theirs) => {
    const form = rebase(typeInto(begun, typed), 2, { ...stands, ...changed })
    expect(form).toMatchObject({ version: 2, typed: { name, phone: '1' } })
    expect(form.theirs.name).toBe(theirs)
  })

  it('compares lists by what is in them', () => {
    const form = rebase(typeInto(begun, { sites: ['路 1 号', '路 2 号'] }), 2, { ...stands, sites: ['路 1 号'] })
    expect(form.theirs).toEqual({})
    expect(rebase(form, 3, { ...stands, sites: ['路 3 号'] }).theirs).toEqual({ sites: ['路 3 号'] })
  })

  const conflicting = rebase(typeInto(begun, { name: '乙' }), 2, { ...stands, name: '丙' })

  it('still asks after another change elsewhere, and tells the latest', () => {
    expect(rebase(conflicting, 3, { ...stands, name: '丙', phone: '2' })).toMatchObject({ typed: { name: '乙', phone: '2' }, theirs: { name: '丙' } })
    expect(rebase(conflicting, 3, { ...stands, name: '丁' }).theirs).toEqual({ name: '丁' })
  })

  it('asks no more once one of the two is chosen', () => {
    expect(takeTheirs(conflicting, 'name')).toMatchObject({ typed: { name: '丙' }, theirs: {} })
    expect(keepMine(conflicting, 'name')).toMatchObject({ typed: { name: '乙' }, theirs: {} })
  })
})
