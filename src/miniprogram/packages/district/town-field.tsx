import { Text, View } from '@tarojs/components'
import { Picker } from '../../components/form-controls'
import type { SchoolList } from '../../../cloud/features/schools/shapes'
import { factsForm as copy } from '../../text/register-facts'

interface Props {
  label: string
  value: string
  towns: SchoolList['towns']
  wrong?: string
  onChange: (townCode: string) => void
}

/** One of the district's towns, from the platform's own wheel. */
export function TownField({ label, value, towns, wrong, onChange }: Props) {
  const at = towns.findIndex(({ townCode }) => townCode === value)
  return (
    <View className='field'>
      <Text className='field__label'>{label}</Text>
      <Picker
        mode='selector'
        range={towns.map(({ name }) => name)}
        value={Math.max(0, at)}
        onChange={({ detail }) => onChange(towns[Number(detail.value)]?.townCode ?? value)}
      >
        <View className={`field__box ${wrong ? 'field__box--wrong' : ''}`} role='button' aria-label={label}>
          {towns[at]?.name ?? (value || copy.chooseTown)}
        </View>
      </Picker>
      {wrong && <Text className='field__says field__says--wrong' role='alert'>{wrong}</Text>}
    </View>
  )
}
