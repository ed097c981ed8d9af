// Measures the whole application over real connections on this machine; asserts nothing about time.
//   dotnet run -c Release --project tests/CityMediaGov.Load -- smoke
//   dotnet run -c Release --project tests/CityMediaGov.Load -- submit [people at once] [requests each] [kB of document]
//   dotnet run -c Release --project tests/CityMediaGov.Load -- read [connections] [seconds] [accounts] [what the address begins with]
//   dotnet run -c Release --project tests/CityMediaGov.Load -- import [accounts]
// Exits with 1 when a request failed or the stored data do not verify.
using System.Globalization;
using CityMediaGov.Load;

var mode = args.Length > 0 ? args[0] : "";
switch (mode)
{
    case "smoke":
        return await SubmitLoad.RunAsync(people: 8, each: 2, kilobytes: 160) + await ReadLoad.RunAsync(connections: 4, seconds: 1, accounts: 200) + await ImportLoad.RunAsync(accounts: 600) == 0 ? 0 : 1;
    case "submit":
        return await SubmitLoad.RunAsync(Number(1, 8), Number(2, 25), Number(3, 160));
    case "read":
        return await ReadLoad.RunAsync(Number(1, 16), Number(2, 5), Number(3, 1000), args.ElementAtOrDefault(4) ?? "");
    case "import":
        return await ImportLoad.RunAsync(Number(1, 10_000));
    default:
        Console.Error.WriteLine("Say what to measure: smoke, submit, read or import.");
        return 2;
}

int Number(int place, int usual) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;
