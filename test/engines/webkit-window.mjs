// Run by gjs, not by Node: the smallest WebKitGTK browser a WebDriver session can drive.
// MiniBrowser cannot be used: with --automation it keeps everything in memory and forgets it on exit.
// This one keeps its service workers and databases in the directory it is given.
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import { programArgs } from 'system';

const [profile] = programArgs;

Gtk.init(null);
Gtk.Settings.get_default().gtk_enable_animations = false; // prefers-reduced-motion: reduce

const context = new WebKit2.WebContext({
  website_data_manager: new WebKit2.WebsiteDataManager({
    base_data_directory: `${profile}/data`,
    base_cache_directory: `${profile}/cache`,
  }),
});
const loop = GLib.MainLoop.new(null, false);

function openWindow() {
  const view = new WebKit2.WebView({ web_context: context, is_controlled_by_automation: true });
  const window = new Gtk.Window({ default_width: 480, default_height: 900 });
  window.add(view);
  window.show_all();
  view.connect('close', () => loop.quit());
  return view;
}

context.connect('automation-started', (_context, session) => {
  session.connect('create-web-view', openWindow);
});
context.set_preferred_languages(['en-US']); // from the locale C it would make the language "C"
context.set_automation_allowed(true);
loop.run();
