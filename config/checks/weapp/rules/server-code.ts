import { serverCodeIn } from '../../package-figures'
import type { Rule } from '../finding'
import { textsWith } from '../shipped'

export const serverCode: Rule = {
  name: 'server code',
  says: 'no script holds code of the server or words of its database',
  check: (shipped) =>
    textsWith(shipped, '.js').flatMap(({ file, text }) =>
      serverCodeIn([{ name: file, text }]).map((found) => ({
        file,
        says: `holds ${found.slice(file.length + 2)}`,
        do: 'import types only from src/cloud (npm run structure names the place)',
      })),
    ),
}
