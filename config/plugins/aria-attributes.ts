import type { IPluginContext } from '@tarojs/service'

// Taro writes only the attributes it knows into base.wxml and so drops every aria-* silently (11 KB for what follows).
const SPOKEN = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Picker']
const ATTRIBUTES = ['role', 'label', 'hidden', 'checked', 'selected', 'expanded', 'disabled', 'live', 'labelledby']

interface TemplatedPlatform {
  template: { mergeComponents(context: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

const hasTemplate = (platform: object): platform is TemplatedPlatform => 'template' in platform

/** Keeps aria-* on the components a screen reader meets in the mini-program. */
export default function ariaAttributes(context: IPluginContext): void {
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [`aria-${name}`, '']))
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: object) {
      if (!hasTemplate(platform)) return
      platform.template.mergeComponents(context, Object.fromEntries(SPOKEN.map((name) => [name, attributes])))
    },
  })
}
