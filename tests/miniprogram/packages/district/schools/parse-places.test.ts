import { parsePlaces } from '../../../../../src/miniprogram/packages/district/schools/parse-places'

const KNOWN = new Set([2_150_015_301, 2_150_015_302])

describe('pasted places of schools', () => {
  it('are read whatever stands between their parts', () => {
    expect(parsePlaces('2150015301 105.594100 29.405200 区里的名单 2026\n\n2150015302,105.6,29.4，地图\r\n', KNOWN)).toEqual({
      places: [
        { schoolId: 2_150_015_301, lng: 105.5941, lat: 29.4052, source: '区里的名单 2026' },
        { schoolId: 2_150_015_302, lng: 105.6, lat: 29.4, source: '地图' },
      ],
      faults: [],
    })
  })

  it.each([
    ['a school of nobody here', '2150015309 105.6 29.4 名单', 'school'],
    ['north before east', '2150015302 29.4 105.6 名单', 'degrees'],
    ['no number', '2150015302 东经 29.4 名单', 'degrees'],
    ['no source', '2150015302 105.6 29.4', 'source'],
    ['a source too long', `2150015302 105.6 29.4 ${'名'.repeat(41)}`, 'source'],
    ['a school twice', '2150015301 105.6 29.4 名单', 'twice'],
  ])('with %s are told by their line', (_, line, fault) => {
    expect(parsePlaces(`2150015301 105.6 29.4 名单\n${line}`, KNOWN)).toMatchObject({ places: [{ schoolId: 2_150_015_301 }], faults: [{ line: 2, fault }] })
  })
})
