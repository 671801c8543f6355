import { apiNouns } from '../../../src/cloud/functions/api/router'
import { registerNouns } from '../../../src/cloud/functions/register/router'
import { appRouter } from '../../../src/cloud/router'
import { functionOf } from '../../../src/contract/functions'

const HAS = { api: Object.keys(apiNouns), register: Object.keys(registerNouns) }
const paths = Object.keys(appRouter._def.procedures)

it.each(paths)('%s is sent to the one function that has it', (path) => {
  const noun = path.split('.')[0]
  expect(Object.entries(HAS).filter(([, nouns]) => nouns.some((one) => one === noun)).map(([name]) => name)).toEqual([functionOf(path)])
})

it('asks api for a path that nobody has', () => {
  expect(functionOf('no.such')).toBe('api')
  expect(functionOf('institutionsx.list')).toBe('api')
})
