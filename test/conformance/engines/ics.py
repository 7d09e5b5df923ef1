"""Reads a calendar file as Python's icalendar does and writes its events as JSON."""

import json
import sys

import icalendar

events = []
for e in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    events.append({
        "uid": str(e["UID"]),
        "day": e["DTSTART"].dt.isoformat(),
        "end": e["DTEND"].dt.isoformat() if "DTEND" in e else "",
        "title": str(e["SUMMARY"]),
        "status": str(e.get("STATUS", "")),
        "revision": int(e["SEQUENCE"]),
        "stamp": e["DTSTAMP"].dt.isoformat(),
        "alarms": [-a["TRIGGER"].dt.days for a in e.subcomponents if a.name == "VALARM"],
    })
json.dump(events, sys.stdout)
