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
	Canary  *Canary
}

// Canary is a second group that takes a share of the requests.
type Canary struct {
	Backend *Backend
	Weight  int // per cent
}

var ErrNoBackend = errors.New("no backend for this path")

// Pick chooses a host. A canary takes its share first; inside a group the choice is random.
func (b *Backend) Pick(r *rand.Rand) (string, error) {
	if b.Canary != nil && r.Intn(100) < b.Canary.Weight {
		return b.Canary.Backend.Pick(r)
	}
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
		time.Sleep(backoff(attempt))
	}
	return last
}

func backoff(attempt int) time.Duration {
	return time.Duration(1<<attempt) * 25 * time.Millisecond
}
