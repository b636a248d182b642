"""A notification daemon for tests: owns org.freedesktop.Notifications on the session bus, tells on standard output
what is shown, as one line of JSON each, and taps what standard input says: `tap ID ACTION` or `close ID`."""
import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = 'org.freedesktop.Notifications'


def tell(**what):
    print(json.dumps(what), flush=True)


class Daemon(dbus.service.Object):
    last = 0

    @dbus.service.method(NAME, in_signature='susssasa{sv}i', out_signature='u')
    def Notify(self, app, replaces, icon, title, body, actions, hints, timeout):
        if not replaces:
            Daemon.last += 1
        shown = int(replaces) or Daemon.last
        tell(event='shown', id=shown, title=str(title), body=str(body), actions=[str(a) for a in actions])
        return shown

    @dbus.service.method(NAME, in_signature='u')
    def CloseNotification(self, shown):
        tell(event='closed', id=int(shown))
        self.NotificationClosed(shown, 3)

    @dbus.service.method(NAME, out_signature='as')
    def GetCapabilities(self):
        return ['body', 'actions']

    @dbus.service.method(NAME, out_signature='ssss')
    def GetServerInformation(self):
        return ('test', 'test', '1', '1.2')

    @dbus.service.signal(NAME, signature='us')
    def ActionInvoked(self, shown, action):
        pass

    @dbus.service.signal(NAME, signature='uu')
    def NotificationClosed(self, shown, reason):
        pass


DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
owned = dbus.service.BusName(NAME, bus)
daemon = Daemon(bus, '/org/freedesktop/Notifications')


def obey(source, condition):
    line = sys.stdin.readline().split()
    if not line:
        loop.quit()
        return False
    if line[0] == 'tap':
        daemon.ActionInvoked(dbus.UInt32(int(line[1])), line[2])
    elif line[0] == 'close':
        daemon.NotificationClosed(dbus.UInt32(int(line[1])), dbus.UInt32(2))
    return True


loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
tell(event='ready')
loop.run()
