// The host's tab bar is empty: every tab page draws the bar that fits its person's role.
export default function NoTabBar() {
  return null;
}
