import type { Finding, Rule } from '../finding'
import { subpackageOf } from '../shipped'
import type { Shipped } from '../shipped'

const KB = 1024
const MB = 1024 * KB
const MEDIA = /\.(png|jpe?g|gif|svg|webp|ico|mp3|aac|m4a|wav|ogg)$/i

interface Limit {
  of: string
  bytes: number
  limit: number
  whose: string
  advice?: true
}

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0)

/** The bytes of each package, '' being the main one. */
function packages(shipped: Shipped): Map<string, number> {
  const sizes = new Map<string, number>([['', 0]])
  for (const [file, { length }] of shipped.files) {
    const home = subpackageOf(shipped, file)
    sizes.set(home, (sizes.get(home) ?? 0) + length)
  }
  return sizes
}

// WeChat: 2 MB a package, 30 MB in all, 1.5 MB advised, 200 KB of pictures and sound advised by its code quality check.
// Ours: what an old phone on a slow network loads before the first page.
function limitsOf(shipped: Shipped): Limit[] {
  const sizes = packages(shipped)
  const whole = sum([...sizes.values()])
  const media = sum([...shipped.files].filter(([file]) => MEDIA.test(file)).map(([, { length }]) => length))
  return [
    ...[...sizes].flatMap(([root, bytes]): Limit[] => {
      const of = root === '' ? 'the main package' : root
      return [
        { of, bytes, limit: 2 * MB, whose: "WeChat's" },
        { of, bytes, limit: 1.5 * MB, whose: "WeChat's", advice: true },
      ]
    }),
    { of: 'the whole', bytes: whole, limit: 30 * MB, whose: "WeChat's" },
    { of: 'the main package', bytes: sizes.get('') ?? 0, limit: 600 * KB, whose: 'our' },
    { of: 'the whole', bytes: whole, limit: 2 * MB, whose: 'our' },
    { of: 'all pictures and sounds', bytes: media, limit: 200 * KB, whose: "WeChat's" },
  ]
}

const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

export const sizes: Rule = {
  name: 'sizes',
  says: "every package, the whole and its media are within WeChat's limits and ours",
  check: (shipped) =>
    limitsOf(shipped)
      .filter(({ bytes, limit }) => bytes > limit)
      .map(({ of, bytes, limit, whose, advice }): Finding => ({
        file: 'app.json',
        says: `${of} has ${inKb(bytes)}, more than ${whose} ${inKb(limit)}${advice ? ' (advice)' : ''}`,
        do: 'npm run size shows the figures; move what is needed later into a subpackage',
        advice,
      })),
}
