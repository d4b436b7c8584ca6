// The host takes this folder for a component, as its tab bar must be.
export default { component: true };
