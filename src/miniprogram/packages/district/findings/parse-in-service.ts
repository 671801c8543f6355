export type TeacherFault = 'shape' | 'name' | 'number' | 'twice'

export interface ParsedTeachers {
  teachers: { name: string; certificateNumber: string }[]
  faults: { line: number; fault: TeacherFault }[]
}

/** Reads pasted lines, a name and the number of a teacher's certificate each; every line that is not one is told by number. */
export function parseInService(text: string): ParsedTeachers {
  const teachers: ParsedTeachers['teachers'] = []
  const faults: ParsedTeachers['faults'] = []
  const before = new Set<string>()
  text.split('\n').forEach((raw, i) => {
    const line = raw.normalize('NFKC').trim()
    if (line === '') return
    const parts = line.split(/[\s,;、]+/).filter(Boolean)
    const certificateNumber = parts.pop() ?? ''
    const name = parts.join(' ')
    const fault = faultOf(name, certificateNumber, before)
    if (fault) faults.push({ line: i + 1, fault })
    else teachers.push({ name, certificateNumber })
    before.add(`${name} ${certificateNumber}`)
  })
  return { teachers, faults }
}

function faultOf(name: string, number: string, before: ReadonlySet<string>): TeacherFault | null {
  if (name === '') return 'shape'
  if ([...name].length > 20) return 'name'
  if (!/^[0-9A-Za-z-]{4,40}$/.test(number)) return 'number'
  return before.has(`${name} ${number}`) ? 'twice' : null
}
