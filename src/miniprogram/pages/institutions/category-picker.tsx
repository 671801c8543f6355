import { Text, View } from '@tarojs/components'
import { CATEGORIES } from '../../../policy/training/category'
import type { CategoryCode } from '../../../policy/training/category'
import { Picker } from '../../components/form-controls'
import { Icon } from '../../components/icon'
import { institutions } from '../../text/institutions'

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
  return (
    <View className='pickers__one'>
      <Picker mode='selector' range={NAMES} value={at} onChange={({ detail }) => onCategory(IN_ORDER[Number(detail.value) - 1]?.code ?? '')}>
        <View className='pk' role='button' aria-label={`${institutions.category}：${NAMES[at] ?? ''}`}>
          <Text>{NAMES[at]}</Text>
          <Icon name='down' />
        </View>
      </Picker>
    </View>
  )
}
