export type TownFault = 'code' | 'name' | 'twice'

export interface ParsedTowns {
  towns: { townCode: string; name: string }[]
  faults: { line: number; fault: TownFault }[]
}

/** Reads pasted lines, three digits and a name each; every line that is not one is told by number. */
export function parseTowns(text: string): ParsedTowns {
  const towns: ParsedTowns['towns'] = []
  const faults: ParsedTowns['faults'] = []
  text.split('\n').forEach((raw, i) => {
    const [townCode = '', ...rest] = raw.trim().split(/\s+/)
    if (townCode === '') return
    const name = rest.join(' ')
    const fault = faultOf(townCode, name, towns)
    if (fault) faults.push({ line: i + 1, fault })
    else towns.push({ townCode, name })
  })
  return { towns, faults }
}

function faultOf(townCode: string, name: string, before: ParsedTowns['towns']): TownFault | null {
  if (!/^\d{3}$/.test(townCode)) return 'code'
  if (name === '' || [...name].length > 20) return 'name'
  return before.some((one) => one.townCode === townCode) ? 'twice' : null
}
