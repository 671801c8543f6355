// Read by the build (templates) and by the mini-program (which maps the same names to the same short keys): one list for
// both, because a name that only one side knows shifts every other attribute to a wrong key.
const SPOKEN = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Picker']
const ATTRIBUTES = ['label', 'hidden', 'checked', 'selected', 'expanded', 'disabled', 'live']

const attributes = { 'aria-role': 'i.role' } // WeChat's name for what the web calls role
ATTRIBUTES.forEach((name) => {
  attributes['aria-' + name] = ''
})

exports.ariaComponents = {}
SPOKEN.forEach((name) => {
  exports.ariaComponents[name] = attributes
})
