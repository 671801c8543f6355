import path from 'node:path'
import type { Finding, Rule } from '../finding'
import { lineAndColumn, textsWith } from '../shipped'
import type { Shipped } from '../shipped'

const PROJECT = path.resolve(__dirname, '../../../..')
const TEXTS = ['.js', '.json', '.wxml', '.wxss', '.wxs', '.txt']

const FORBIDDEN = [
  { what: 'a reference to a source map', word: /sourceMappingURL=/ },
  { what: 'a path of the machine that built it', word: /["'`(\s](\/(home|root|Users|usr|var|opt|srv|tmp|private)\/[\w.-]+\/|[A-Z]:\\\\?[\w.-]+\\)/ },
  { what: 'a file: address', word: /\bfile:\/\/\// },
  { what: 'a private key', word: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'the address of a database', word: /\b(postgres(ql)?|mysql|mongodb(\+srv)?|redis):\/\/[^\s"'`]*@/ },
  { what: 'an app secret', word: /app_?secret["']?\s*[:=]\s*["'][0-9a-f]{16,}/i },
  { what: 'a key of a cloud account', word: /\b(AKID[0-9A-Za-z]{20,}|AKIA[0-9A-Z]{16}|LTAI[0-9A-Za-z]{12,})\b/ },
]

const act = 'keep it out of the build: whatever is uploaded can be read by everybody who opens the mini-program'

function found(text: string): { what: string; at: number }[] {
  const words = FORBIDDEN.map(({ what, word }) => ({ what, at: text.search(word) }))
  return [...words, { what: 'a path of the machine that built it', at: text.indexOf(PROJECT) }].filter(({ at }) => at >= 0)
}

const mapsIn = ({ files }: Shipped): Finding[] =>
  [...files.keys()].filter((file) => file.endsWith('.map')).map((file) => ({ file, says: 'is a source map', do: act }))

export const leftBehind: Rule = {
  name: 'left behind',
  says: 'the package holds no source map, no path of a machine and no secret',
  check: (shipped) => [
    ...mapsIn(shipped),
    ...TEXTS.flatMap((ending) =>
      textsWith(shipped, ending).flatMap(({ file, text }) =>
        found(text).map(({ what, at }): Finding => ({ file, ...lineAndColumn(text, at), says: `holds ${what}`, do: act })),
      ),
    ),
  ],
}
