import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { CATEGORIES } from '../../../../policy/training/category'
import type { CategoryCode } from '../../../../policy/training/category'
import { Chip } from '../../../components/chip'
import { Field } from '../../../components/field'
import type { FactsForm } from '../../../stores/register/facts-form'
import { categoryName } from '../../../text/institutions'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { Part } from './part'

/** What it is approved for: each category with the words of its licence. */
export const Categories = observer(function Categories({ form }: { form: FactsForm }) {
  const { categories } = form.typed
  const has = (code: CategoryCode) => categories.some((one) => one.code === code)
  const toggle = (code: CategoryCode) =>
    form.change({ categories: has(code) ? categories.filter((one) => one.code !== code) : [...categories, { code, approves: '' }] })
  const put = (code: CategoryCode, approves: string) =>
    form.change({ categories: categories.map((one) => (one.code === code ? { code, approves } : one)) })
  const summary = categories.map(({ code }) => categoryName(code)).join('、') || copy.noCategories
  return (
    <Part form={form} title={copy.categories} summary={summary} fields={['categories']}>
      <View className='pad sub'>{copy.categoriesSays}</View>
      <View className='chips' role='group' aria-label={copy.categories}>
        {CATEGORIES.map(({ code, name }) => <Chip key={code} role='checkbox' on={has(code)} says={name} onTap={() => toggle(code)} />)}
      </View>
      {categories.map(({ code, approves }, i) => (
        <Field
          key={code}
          label={copy.approves(code)}
          value={approves}
          hint={copy.approvesHint}
          wrong={faultAt(form.faults, `categories.${i}.approves`)}
          onInput={(words) => put(code, words)}
        />
      ))}
    </Part>
  )
})
