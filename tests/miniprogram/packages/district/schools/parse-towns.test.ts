import { parseTowns } from '../../../../../src/miniprogram/packages/district/schools/parse-towns'

describe('pasted towns', () => {
  it('are codes with their names, blank lines left out', () => {
    expect(parseTowns('001 昌元街道\n\n 100   荣隆镇\r\n')).toEqual({
      towns: [
        { townCode: '001', name: '昌元街道' },
        { townCode: '100', name: '荣隆镇' },
      ],
      faults: [],
    })
  })

  it.each([
    ['1 昌州街道', 'code'],
    ['0001 昌州街道', 'code'],
    ['昌州街道 002', 'code'],
    ['002', 'name'],
    [`002 ${'长'.repeat(21)}`, 'name'],
    ['001 昌州街道', 'twice'],
  ])('say by number what is wrong with “%s”: %s', (line, fault) => {
    expect(parseTowns(`001 昌元街道\n${line}`)).toEqual({
      towns: [{ townCode: '001', name: '昌元街道' }],
      faults: [{ line: 2, fault }],
    })
  })
})
