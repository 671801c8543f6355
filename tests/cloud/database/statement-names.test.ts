import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CLOUD = join(__dirname, '../../../src/cloud')
const NAMED = /name: (['`])([^'`]+)\1,\s*(?:hot: true,\s*)?text[:,]/g

/** Names of all statements by the file they stand in. */
const named = readdirSync(CLOUD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join(CLOUD, file), 'utf8').matchAll(NAMED)].map(([, , name = '']) => ({ name, file })))

// PostgreSQL keeps a plan by its name: a second statement of that name fails on the connection that knows the first.
test('no two statements have one name', () => {
  expect(named.filter(({ name }, index) => named.findIndex((other) => other.name === name) !== index)).toEqual([])
})

test('the statements are found where they stand', () => {
  expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['tonight', 'before-post', 'post', 'open-days', 'days-left-open']))
})
