import { parseYear } from '../../../../../src/miniprogram/packages/district/schools/parse-year'

describe('a pasted year', () => {
  it('is its days with their names, blank lines and wide spaces left out', () => {
    const text = '\n2027-01-01 放假 元旦\r\n\n  2027-02-20   上班  春节 调休 \n'
    expect(parseYear(text)).toEqual({
      year: 2027,
      days: [
        { day: '2027-01-01', kind: 'holiday', name: '元旦' },
        { day: '2027-02-20', kind: 'make-up-workday', name: '春节 调休' },
      ],
      faults: [],
    })
  })

  it('of nothing has no year and no fault', () => {
    expect(parseYear(' \n\n')).toEqual({ year: null, days: [], faults: [] })
  })

  it.each([
    ['2027-10-02', 'shape'],
    ['2027-13-01 放假 元旦', 'day'],
    ['2027-02-29 放假 没有这一天', 'day'],
    ['2027/10/02 放假 国庆节', 'day'],
    ['2027-10-02 holiday 国庆节', 'kind'],
    ['2027-10-02 放假', 'name'],
    [`2027-10-02 放假 ${'长'.repeat(21)}`, 'name'],
    ['2028-01-01 放假 元旦', 'year'],
    ['2027-10-01 上班 国庆节', 'twice'],
  ])('says by number what is wrong with “%s”: %s', (line, fault) => {
    const { days, faults } = parseYear(`2027-10-01 放假 国庆节\n\n${line}`)
    expect(faults).toEqual([{ line: 3, fault }])
    expect(days).toHaveLength(1)
  })

  it('takes a name of exactly twenty characters, an emoji counting as one', () => {
    expect(parseYear(`2027-10-02 放假 ${'😀'.repeat(20)}`).faults).toEqual([])
  })
})
