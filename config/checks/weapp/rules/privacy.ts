import type { Finding, Rule } from '../finding'
import { DECLARED, PRIVACY_APIS } from '../privacy-apis'
import { scriptFactsOf } from '../script-facts'
import { isRecord, lineAndColumn, textsOf } from '../shipped'
import type { Shipped } from '../shipped'

interface Use {
  name: string
  file: string
  line: number
  column: number
}

/** Calls of privacy APIs by their name, on whatever object: Taro's build calls them on objects of one letter. */
const usesIn = (shipped: Shipped): Use[] =>
  scriptFactsOf(shipped).flatMap(({ file, text, facts }) =>
    facts.calls.filter(({ name }) => PRIVACY_APIS.has(name)).map(({ name, at }) => ({ name, file, ...lineAndColumn(text, at) })),
  )

function faultsOf({ name, ...place }: Use, { app }: Shipped): Finding[] {
  const needs = PRIVACY_APIS.get(name)
  if (!needs) return []
  const { declares, listed, purpose } = needs
  const permission = isRecord(app.all.permission) ? app.all.permission : {}
  const fault = (says: string, act: string): Finding => ({ ...place, says: `calls ${name}, ${says}`, do: act })
  return [
    ...(DECLARED.has(declares) ? [] : [fault(`and 用户隐私保护指引 does not declare ${declares}`, 'declare it there and in privacy-apis.ts, or do without')]),
    ...(listed && !textsOf(app.all.requiredPrivateInfos).includes(name)
      ? [fault('which requiredPrivateInfos of app.json does not list', 'list it in app.config.ts')]
      : []),
    ...(purpose && !isRecord(permission[purpose])
      ? [fault(`and permission of app.json gives no purpose of ${purpose}`, 'say in app.config.ts what it is for')]
      : []),
  ]
}

/** WeChat: without the switch base libraries from 2.32.3 on ask nobody before 2023-10-17's rule, so tests there prove nothing. */
const faultsOfSwitch = (uses: Use[], { app }: Shipped): Finding[] =>
  uses.length === 0 || app.all.__usePrivacyCheck__ === true
    ? []
    : [
        {
          file: 'app.json',
          says: `has no __usePrivacyCheck__: true, and ${[...new Set(uses.map(({ name }) => name))].join(', ')} is called`,
          do: 'put __usePrivacyCheck__: true into app.config.ts',
        },
      ]

export const privacy: Rule = {
  name: 'privacy',
  says: 'every API that touches personal information is declared as WeChat asks',
  check: (shipped) => {
    const uses = usesIn(shipped)
    return [...faultsOfSwitch(uses, shipped), ...uses.flatMap((use) => faultsOf(use, shipped))]
  },
}
