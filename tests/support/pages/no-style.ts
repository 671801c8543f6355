// Styles and pictures mean nothing to jsdom, which lays nothing out.
export default ''
