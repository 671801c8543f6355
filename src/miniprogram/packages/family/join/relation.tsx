import { Text, View } from '@tarojs/components'
import { Chip } from '../../../components/chip'
import { join } from '../../../text/family'

/** Who one is to the child: one tap instead of typing. */
export function Relation({ value, onChange }: { value: string; onChange: (relation: string) => void }) {
  return (
    <View className='field'>
      <Text className='field__label'>{join.relation}</Text>
      <View className='chips chips--flush' role='radiogroup' aria-label={join.relation}>
        {join.relations.map((relation) => (
          <Chip key={relation} on={relation === value} says={relation} onTap={() => onChange(relation)} />
        ))}
      </View>
    </View>
  )
}
