using CityMediaGov.TestKit;

// Photos are asked for after the post about an event, with the policy’s reason for them.
[assembly: Waiting("post-requests", "WAN-6.38", "WAN-6.39")]
