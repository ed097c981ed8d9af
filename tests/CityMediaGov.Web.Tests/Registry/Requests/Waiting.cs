using CityMediaGov.TestKit;

// That a personal account cannot be asked for is tested with the fields of the form; its report is closed as outside the policy once there are reports.
[assembly: Waiting("violations", "WSP-SCOPE-9")]
