import { CATEGORIES } from '../../../policy/training/category'
import type { CategoryCode } from '../../../policy/training/category'
import { institutions } from '../../text/institutions'
import { NarrowPicker } from './narrow-picker'

interface Props {
  category: CategoryCode | ''
  onCategory: (category: CategoryCode | '') => void
}

// What most institutions teach comes first.
const IN_ORDER = [...CATEGORIES.filter(({ kind }) => kind === 'non-academic'), ...CATEGORIES.filter(({ kind }) => kind === 'academic')]
const NAMES = [institutions.allCategories, ...IN_ORDER.map(({ name }) => name)]

/** What is taught: only those approved for it. */
export function CategoryPicker({ category, onCategory }: Props) {
  const at = IN_ORDER.findIndex(({ code }) => code === category) + 1
  return <NarrowPicker label={institutions.category} names={NAMES} at={at} onPick={(picked) => onCategory(IN_ORDER[picked - 1]?.code ?? '')} />
}
