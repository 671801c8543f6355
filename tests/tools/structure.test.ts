import { checkTree } from '../../config/checks/tree-rules'

const says = (files: Record<string, string>) =>
  checkTree(Object.entries(files).map(([path, text]) => ({ path, text }))).map(({ path, says: what }) => `${path}: ${what}`)
const HOMEWORK = 'src/cloud/features/homework'

describe('the structure check', () => {
  it('finds nothing in a tree as agreed', () => {
    const tree = {
      'src/policy/homework/caps.ts': 'export const CAP = 60\n',
      'src/contract/roles.ts': 'export const ROLES = []\n',
      [`${HOMEWORK}/router.ts`]: "import { tonight } from './reads/tonight'\nimport { CAP } from '../../../policy/homework/caps'\n",
      [`${HOMEWORK}/reads/tonight.ts`]: "import { sql } from 'drizzle-orm'\n",
      'src/miniprogram/api/client.ts': "import type { AppRouter } from '../../cloud/router'\n",
    }
    expect(says(tree)).toEqual([])
  })

  it.each([
    ['src/policy/homework/caps.ts', "import { ROLES } from '../../contract/roles'\n", 'policy may not import contract'],
    ['src/cloud/router.ts', "import { api } from '../miniprogram/api'\n", 'cloud may not import miniprogram'],
    ['src/miniprogram/api/a.ts', "import { r } from '../../cloud/router'\n", 'miniprogram takes types only from cloud'],
    ['src/miniprogram/api/a.ts', "const r = await import('../../cloud/router')\n", 'miniprogram takes types only from cloud'],
    [`${HOMEWORK}/router.ts`, "import { eq } from 'drizzle-orm'\n", 'only reads and writes touch the database'],
    [`${HOMEWORK}/router.ts`, "import { t } from '../../database/schema'\n", 'only reads and writes touch the database'],
    [`${HOMEWORK}/service.ts`, '', 'a feature has router, reads, writes, access and shapes only'],
    ['src/policy/utils.ts', '', 'says nothing of what is in it'],
    ['src/policy/homeworkCaps.ts', '', 'is not kebab-case'],
    ['src/policy/index.ts', "export * from './caps'\n", 'a barrel'],
    ['src/policy/long.ts', 'x\n'.repeat(401), 'has 401 lines, more than 400'],
  ])('finds in %s: %s', (path, text, expected) => {
    expect(says({ [path]: text }).join('\n')).toContain(expected)
  })

  it('finds files that import each other, but not types that do', () => {
    const ring = { 'src/policy/a.ts': "import { b } from './b'\n", 'src/policy/b.ts': "import { a } from './a'\n" }
    expect(says(ring)).toEqual(['src/policy/a.ts: imports itself: src/policy/a.ts → src/policy/b.ts'])
    expect(says({ ...ring, 'src/policy/b.ts': "import type { A } from './a'\n" })).toEqual([])
  })

  it('reads an import that stands on several lines', () => {
    const text = "import {\n  eq,\n  sql,\n} from 'drizzle-orm'\n"
    expect(says({ [`${HOMEWORK}/access.ts`]: text })).toHaveLength(1)
  })
})
