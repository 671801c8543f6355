import type { Seen } from './seen'

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox', 'spinbutton', 'combobox', 'slider'])

const isControl = (seen: Seen) => CONTROLS.has(seen.role)
const isHidden = (seen: Seen | null): boolean =>
  seen !== null && (String(seen.attributes['aria-hidden']) === 'true' || isHidden(seen.parent))
const isInsideControl = ({ parent }: Seen): boolean => parent !== null && (isControl(parent) || isInsideControl(parent))
const holdsControl = (seen: Seen) => [...seen.walk()].some((one) => one !== seen && isControl(one))

/** What a screen reader cannot tell: listens to a tap without being a control by its role, or is one without a name. */
export function unheard(tree: Seen): string[] {
  return [...tree.walk()].flatMap((seen) => {
    if (isHidden(seen)) return []
    const where = `${seen.tag}#${seen.id} "${seen.text.slice(0, 40)}"`
    if (isControl(seen)) return seen.name.trim() === '' ? [`${seen.role} without a name: ${where}`] : []
    // A picker listens around the control that opens it.
    const isTold = isInsideControl(seen) || holdsControl(seen)
    return seen.listensTo('tap') && !isTold ? [`listens to a tap and has no role: ${where}`] : []
  })
}
