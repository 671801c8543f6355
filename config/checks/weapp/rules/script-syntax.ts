import type { Rule } from '../finding'
import { scriptFactsOf, TARGET } from '../script-facts'
import { lineAndColumn } from '../shipped'

export const scriptSyntax: Rule = {
  name: 'syntax',
  says: `every script is one that ${TARGET.join(' and ')} read: ES2019 without lookbehind`,
  check: (shipped) =>
    scriptFactsOf(shipped).flatMap(({ file, text, facts: { fault } }) =>
      fault
        ? [
            {
              file,
              ...lineAndColumn(text, fault.at),
              says: `${fault.says}: no ES2019, or cut off`,
              do: 'let Babel lower it (config/index.ts, compile.include), or build again',
            },
          ]
        : [],
    ),
}
