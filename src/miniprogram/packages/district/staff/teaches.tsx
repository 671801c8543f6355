import { View } from '@tarojs/components'
import { CATEGORIES } from '../../../../policy/training/category'
import type { CategoryCode } from '../../../../policy/training/category'
import { Chip } from '../../../components/chip'
import { Option } from '../../../components/option'
import type { TypedMember } from '../../../stores/register/typed-member'
import { registerStaff as copy } from '../../../text/register-staff'

interface Props {
  teaches: TypedMember['teaches']
  onChange: (teaches: TypedMember['teaches']) => void
}

/** Which categories somebody teaches: not known, none at all, or these. The rules ask another certificate of each kind. */
export function Teaches({ teaches, onChange }: Props) {
  const has = (code: CategoryCode) => teaches?.includes(code) ?? false
  const toggle = (code: CategoryCode) => onChange(has(code) ? (teaches ?? []).filter((one) => one !== code) : [...(teaches ?? []), code])
  const isSome = teaches !== null && teaches.length > 0
  return (
    <View className='field'>
      <View className='field__label'>{copy.teaches}</View>
      <View role='radiogroup' aria-label={copy.teaches}>
        <Option on={teaches === null} title={copy.teachesUnknown} onTap={() => onChange(null)} />
        <Option on={teaches !== null && !isSome} title={copy.teachesNothing} onTap={() => onChange([])} />
      </View>
      <View className='chips chips--flush' role='group' aria-label={copy.teachesSome}>
        {CATEGORIES.map(({ code, name }) => <Chip key={code} role='checkbox' on={has(code)} says={name} onTap={() => toggle(code)} />)}
      </View>
    </View>
  )
}
