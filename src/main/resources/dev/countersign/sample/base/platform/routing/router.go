package routing

import (
	"errors"
	"math/rand"
	"time"
)

// Backend is a group of hosts that serve one route.
type Backend struct {
	Name    string
	Hosts   []string
	Timeout time.Duration
	Retries int
}

var ErrNoBackend = errors.New("no backend for this path")

// Pick chooses a host. The choice is random: no host is special.
func (b *Backend) Pick(r *rand.Rand) (string, error) {
	if len(b.Hosts) == 0 {
		return "", ErrNoBackend
	}
	return b.Hosts[r.Intn(len(b.Hosts))], nil
}

// Call tries the request until it succeeds or the retries are used up.
func (b *Backend) Call(r *rand.Rand, send func(host string, timeout time.Duration) error) error {
	var last error
	for attempt := 0; attempt <= b.Retries; attempt++ {
		host, err := b.Pick(r)
		if err != nil {
			return err
		}
		if last = send(host, b.Timeout); last == nil {
			return nil
		}
	}
	return last
}
