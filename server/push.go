package main

import (
	"context"
	"strings"

	"github.com/gofiber/fiber/v2"
	"golang.org/x/text/language"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// pushKey gives the key that a browser subscribes with.
func (s *server) pushKey(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	keys, err := s.pushKeys(ctx)
	if err != nil {
		return err
	}
	return c.JSON(wire.PushKey{Key: keys.public})
}

// putPush has the asker's device reminded, in the language that its browser asks for.
func (s *server) putPush(c *fiber.Ctx) error {
	return s.changePush(c, func(ctx context.Context, pass hub.Pass) error {
		var ask wire.NewPush
		if err := readBody(c, &ask); err != nil {
			return err
		}
		return s.hub.Subscribe(ctx, pass, space.Subscribing{
			Endpoint: ask.Subscription.Endpoint, Keys: ask.Subscription.Keys, Kinds: ask.Kinds, Quiet: ask.Quiet,
			Title: ask.Title, Lang: langOf(strings.Clone(c.Get(fiber.HeaderAcceptLanguage))),
		})
	})
}

// dropPush has it reminded no more.
func (s *server) dropPush(c *fiber.Ctx) error {
	return s.changePush(c, s.hub.Unsubscribe)
}

// changePush lets a device change its own reminders, so many times in an hour.
func (s *server) changePush(c *fiber.Ctx, change func(context.Context, hub.Pass) error) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	if err := s.limits.pushes.allow(pass.Device); err != nil {
		return err
	}
	if err := change(ctx, pass); err != nil {
		return err
	}
	return done(c)
}

// pushLangs are the languages of reminders; the first for all others.
var (
	pushLangs   = []space.PushLang{space.English, space.Spanish, space.German}
	pushMatcher = language.NewMatcher([]language.Tag{language.English, language.Spanish, language.German})
)

// langOf is the language of those that fits an Accept-Language best.
func langOf(accepted string) space.PushLang {
	_, best := language.MatchStrings(pushMatcher, accepted)
	return pushLangs[best]
}

// pushTexts are all that a reminder ever says. The titles are as neutral as the one that their owner chose.
var pushTexts = map[space.PushLang]struct {
	body   string
	titles map[space.PushTitle]string
}{
	space.English: {"You have something to look at.", map[space.PushTitle]string{
		space.TitleAmends: "Amends", space.TitleReminder: "Reminder", space.TitleNotes: "Notes", space.TitleCalendar: "Calendar"}},
	space.Spanish: {"Tienes algo que ver.", map[space.PushTitle]string{
		space.TitleAmends: "Amends", space.TitleReminder: "Recordatorio", space.TitleNotes: "Notas", space.TitleCalendar: "Calendario"}},
	space.German: {"Es gibt etwas anzusehen.", map[space.PushTitle]string{
		space.TitleAmends: "Amends", space.TitleReminder: "Erinnerung", space.TitleNotes: "Notizen", space.TitleCalendar: "Kalender"}},
}

// pushMessage is what a reminder says. Nothing in it tells of what kind it is, or of whom.
func pushMessage(r space.Reminder, at site) wire.PushMessage {
	texts := pushTexts[r.Lang]
	return wire.PushMessage{WebPush: 8030, Notification: wire.PushNotification{
		Title: texts.titles[r.Title], Body: texts.body, Lang: r.Lang, Tag: r.Place,
		Navigate: at.url.JoinPath(string(r.Place)).String(),
	}}
}
